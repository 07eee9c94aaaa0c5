import { homeOf, openHome } from './scale/home.ts'
import { openWorld } from './scale/neo4j.ts'
import { worldOf } from './scale/world.ts'
const world = worldOf(1_000_000)
const c = await openHome(homeOf(world), console.log)
const t = performance.now()
const w = await openWorld(world, c)
console.log('open', Math.round(performance.now() - t), 'ms')
console.log(JSON.stringify(await w.ask('search', { q: 'a', limit: 2 } as any)).slice(0, 200))
await w.close()
