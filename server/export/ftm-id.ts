type Sort = 'entity' | 'relation' | 'source'

/**
 * An id that FollowTheMoney accepts (letters, digits, dots and hyphens, with a letter or digit at the end) and
 * that can be turned back into ours: any other character becomes `.x`, its code in hex, `z`.
 */
export function toFtmId(sort: Sort, id: string): string {
  const plain = id.replaceAll(/[^0-9A-Za-z-]/gu, toMark).replace(/-$/, toMark)
  return `${sort}.${plain}`
}

function toMark(character: string): string {
  return `.x${(character.codePointAt(0) ?? 0).toString(16)}z`
}
