const POLICY = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')

const SCRIPT = /<script type="module" src="\/main\.tsx"><\/script>/
const CHARSET = '<meta charset="utf-8" />'

/**
 * The page's own `index.html` as it stands in a published folder: its policy and style inline, its scripts
 * beside it. A page opened from disk may not read the rules of a style sheet in another file.
 */
export function toPublishedHtml(index: string, css: string, nonce: string): string {
  if (!SCRIPT.test(index) || !index.includes(CHARSET)) {
    throw new Error('client/index.html is not as publishing expects it')
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY(nonce)}" />`
  return index
    .replace(CHARSET, `${CHARSET}\n    ${policy}`)
    .replaceAll('__CSP_NONCE__', nonce)
    .replace('</head>', () => `  <style nonce="${nonce}">${css}</style>\n  </head>`)
    .replace(SCRIPT, '<script src="data.js"></script>\n    <script src="page.js"></script>')
}
