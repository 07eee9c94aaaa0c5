const CODES: ReadonlyMap<string, string> = new Map(
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
    .map((row) => [row.slice(0, -3), row.slice(-2)] as const)
)

/**
 * What a state is called where there is little room: its postal code, by its name with or without “State of”;
 * elsewhere than in the United States, the first three letters of its name without such words.
 */
export function stateCode(name: string): string {
  const bare = name.replace(/^(the )?(state|commonwealth|territory) of (the )?/i, '').replace(/^the /i, '')
  return CODES.get(bare) ?? bare.slice(0, 3)
}
