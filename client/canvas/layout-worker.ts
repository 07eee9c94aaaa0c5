/** Starts the worker that lays figures out. */
export function startLayoutWorker(): Worker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
}
