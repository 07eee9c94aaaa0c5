import fc from 'fast-check'

/**
 * Texts that break out where a writer forgets to escape: from markup, spreadsheets, Cypher, Markdown,
 * terminals.
 */
export const NAUGHTY = [
  '=HYPERLINK("http://example.org","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tTab first',
  '\rReturn first',
  "'=1+1",
  "''@x",
  "x;=cmd|' /C calc'!A0;\n'-1",
  '＝1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>&amp;&lt;&#0;',
  "'; MATCH (n) DETACH DELETE n; //",
  '\\u0027}) DETACH DELETE n //',
  '\\\\u0027 \\',
  '\\\u2028}) DETACH DELETE n //',
  '`backtick` $param {map: 1}',
  'a\r\nb\n\nc\td',
  'nul \u0000 bell \u0007 escape \u001b[31m delete \u007f next \u0085',
  'line \u2028 paragraph \u2029 last \uffff',
  'half \ud800 other \udc00 half',
  '‮right to left‬ ﷽ 😀 𠜎 é é',
  '__proto__',
  '{"json":"[1,2]"}',
  'semi;colon,comma"quote"',
  '[link](javascript:alert(1))'
]

/** One of them, or any text at all. */
export const naughty: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'binary', maxLength: 12 })
)
