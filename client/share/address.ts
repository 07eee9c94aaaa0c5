/**
 * The full address of a route of the page, behind `#` where the page keeps its routes there (in a published
 * folder).
 */
export function addressOf(path: string, href: string): string {
  const url = new URL(href)
  if (!url.hash.startsWith('#/')) return new URL(path, url).href
  url.hash = path
  return url.href
}

/** An address with the view in it; query parameters that the view makes redundant are dropped. */
export function addressWith(href: string, hash: string): string {
  const url = new URL(href)
  if (url.hash.startsWith('#/')) {
    const place = new URL(addressWith(new URL(url.hash.slice(1), 'http://page').href, hash))
    url.hash = `${place.pathname}${place.search}${place.hash}`
    return url.href
  }
  for (const key of ['asOf', 'select', 'unfold', 'dock']) url.searchParams.delete(key)
  url.hash = hash
  return url.href
}
