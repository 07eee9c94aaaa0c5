const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,' +
    'District of Columbia DC,Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,' +
    'Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,' +
    'Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,' +
    'North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,' +
    'South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Washington WA,' +
    'West Virginia WV,Wisconsin WI,Wyoming WY,Puerto Rico PR,Guam GU,American Samoa AS,' +
    'U.S. Virgin Islands VI,Virgin Islands VI,Northern Mariana Islands MP'
  )
    .split(',')
    .map((row) => [row.slice(0, -3), row.slice(-2)])
)

/**
 * The postal code of a state of the United States, by its name with or without “State of”; null for anyone
 * else.
 */
export function postalCode(name: string): string | null {
  const bare = name.replace(/^(the )?(state|commonwealth|territory) of (the )?/i, '').replace(/^the /i, '')
  return CODES[bare] ?? null
}
