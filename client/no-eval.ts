import { config } from 'zod'

// zod tries `new Function` before its first parse; the page's content policy forbids it and would say so.
config({ jitless: true })
