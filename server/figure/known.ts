import type { Card, ShownRelation, ShownSource } from '#model/shown.ts'

/** All that has been told of the graph so far, by id. What is on the canvas is the view's to say. */
export type Known = {
  entities: ReadonlyMap<string, Card>
  relations: ReadonlyMap<string, ShownRelation>
  sources: ReadonlyMap<string, ShownSource>
}
