// All that one source supports, with whatever else supports it, and what would remain without it.
// @param id text which source
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @param limit integer how many relations and entities to list
// @row source total alone citing citingTotal entities relations sources
MATCH (source:Source {id: $id})
CALL (source) {
  UNWIND source.relations AS id
  WITH id, split(id, '/') AS part
  MATCH (a:Entity {id: part[0]})
  MATCH (b:Entity {id: part[2]})
  WITH id, a, b
  MATCH (a)-[r]->(b)
  WHERE r.id = id
  WITH
    r,
    CASE
      WHEN $ever THEN r.sources
      ELSE
        [
          i IN range(0, size(r.days) - 1)
          WHERE r.days[i] <= $asOf
          | split(split(r.assertions[i], '"source":"')[1], '"')[0]
        ]
    END AS cited
  WHERE $id IN cited
  WITH r, all(one IN cited WHERE one = $id) AS rests
  ORDER BY r.id
  WITH collect(r) AS found, sum(
      CASE
        WHEN rests THEN 1
        ELSE 0
      END) AS alone
  RETURN size(found) AS total, alone, found[..$limit] AS shown
}
CALL (source) {
  UNWIND source.entities AS id
  MATCH (e:Entity {id: id})
  RETURN collect(e) AS named
}
CALL (named) {
  UNWIND named AS e
  WITH e
  ORDER BY e.id
  WITH collect(e) AS found
  RETURN size(found) AS citingTotal, found[..$limit] AS citing
}
CALL (shown, citing) {
  UNWIND citing + [r IN shown | startNode(r)] + [r IN shown | endNode(r)] AS e
  WITH DISTINCT e
  ORDER BY e.id
  RETURN
    collect([
      e.id,
      e.kind,
      e.name,
      e.summary,
      e.docket,
      e.start,
      e.end,
      e.place,
      COUNT { (e)--() }
    ]) AS entities
}
CALL (shown) {
  UNWIND shown AS r
  RETURN
    collect([r.id, r.role, r.start, r.end, r.summary, r.assertions]) AS relations
}
CALL (shown) {
  UNWIND shown AS r
  UNWIND r.sources AS cited
  WITH DISTINCT cited
  MATCH (s:Source {id: cited})
  RETURN collect(s.json) AS sources
}
RETURN
  source.json AS source,
  total,
  alone,
  [e IN citing | e.id] AS citing,
  citingTotal,
  entities,
  relations,
  sources
