import { register } from 'tsx/esm/api'

register()
await import('./printer-thread.ts')
