/** Something that prevents a local Neo4j; its message says what to do about it. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle'
}
