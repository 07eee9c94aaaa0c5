/** The part of the edtf package that dates.ts uses; the package ships no types. */
declare module 'edtf' {
  /** Parses EDTF text; `min` and `max` are milliseconds, null or ±Infinity where open. Throws on other text. */
  export default function edtf(text: string): { min: number; max: number }
}
