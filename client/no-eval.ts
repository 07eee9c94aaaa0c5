import { config } from 'zod'

// zod tries `new Function` before its first parse; the page's content policy forbids it and would report a
// violation
config({ jitless: true })
