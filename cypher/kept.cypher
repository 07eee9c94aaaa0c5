// The relations of some actions to the surroundings of what is asked about; for the likeliest also whole, with sources.
// @param kept integers the actions, by the numbers that related gives
// @param likely integers those of them whose relations are given whole
// @param around integers the entities in the surroundings, by the same numbers
// @param grounds texts relations of what is asked about that are also given whole
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @row ids statuses entityIds kinds starts entities relations sources held
CALL () {
  UNWIND $kept AS key
  MATCH (b:Entity)
  WHERE id(b) = key
  MATCH
    (b)-
      [r:PLAINTIFF_IN
        |DEFENDANT_IN
        |BROUGHT
        |PARTY_TO
        |MOVED_IN
        |COUNSEL_IN
        |PRESIDED_OVER
        |TESTIFIED_AT
        |RULED_ON
        |HEARD_IN
        |REMOVED_TO
        |REMANDED_TO
        |TRANSFERRED_TO
        |APPEALED_TO
        |PART_OF
        |RELATED_TO
        |CITES
        |DOCUMENT_OF
        |RESULTED_IN
        |RESOLVES
        |LED_TO
        |ALLEGES
        |CONCERNS
        |BROUGHT_UNDER
        |RAISES
        |CHALLENGES]-
    (x:Entity)
  WHERE id(x) IN $around AND x <> b AND ($ever OR r.days[0] <= $asOf)
  RETURN
    collect(DISTINCT r) AS onward,
    collect(DISTINCT b) AS actions,
    collect(DISTINCT x) AS between,
    collect(DISTINCT
      CASE
        WHEN key IN $likely THEN r
      END) AS likely
}
CALL (between) {
  UNWIND between AS x
  MATCH (x)-[r:KIND_OF|SUBSIDIARY_OF|OFFICER_OF|OPERATES|CONCERNS]->(y:Entity)
  WHERE
    NOT x:Action AND
    x <> y AND
    id(y) IN $around AND
    ($ever OR r.days[0] <= $asOf) AND
    (y:Platform OR NOT type(r) IN ['CONCERNS', 'OPERATES'])
  RETURN collect(r) AS downward
}
CALL (onward, downward) {
  UNWIND onward + downward AS r
  WITH DISTINCT r
  WITH
    r,
    CASE
      WHEN $ever THEN r.statuses[-1]
      ELSE r.statuses[size([day IN r.days WHERE day <= $asOf]) - 1]
    END AS status
  RETURN collect(r.id) AS ids, collect(status) AS statuses
}
CALL (actions, between) {
  UNWIND actions + between AS e
  WITH DISTINCT e
  RETURN
    collect(e.id) AS entityIds,
    collect(e.kind) AS kinds,
    collect(
      CASE
        WHEN e:Action THEN coalesce(e.start, '')
        ELSE ''
      END) AS starts
}
CALL () {
  UNWIND $grounds AS id
  WITH DISTINCT id, split(id, '/') AS part
  MATCH (a:Entity {id: part[0]})
  MATCH (b:Entity {id: part[2]})
  WITH id, a, b
  MATCH (a)-[r]->(b)
  WHERE r.id = id AND ($ever OR r.days[0] <= $asOf)
  RETURN collect(r) AS grounds
}
WITH
  ids,
  statuses,
  entityIds,
  kinds,
  starts,
  likely,
  grounds,
  [
    r IN downward
    WHERE
      any(
        one IN likely
        WHERE startNode(one) = startNode(r) OR endNode(one) = startNode(r)
      )
  ] AS steps
CALL (likely, steps, grounds) {
  UNWIND likely + steps + grounds AS r
  WITH DISTINCT r
  ORDER BY r.id
  RETURN
    collect(r) AS shown,
    collect(startNode(r)) + collect(endNode(r)) AS ends,
    collect([r.id, r.role, r.start, r.end, r.summary, r.assertions]) AS relations
}
CALL (ends) {
  UNWIND ends AS e
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
  UNWIND r.sources AS source
  WITH DISTINCT source
  MATCH (s:Source {id: source})
  RETURN collect(s.json) AS sources
}
CALL (entities, relations, sources) {
  // read last: tells whether all statements of a question saw the same data
  MATCH (d:Dataset)
  RETURN collect([d.id, d.hash]) AS held
}
RETURN
  ids,
  statuses,
  entityIds,
  kinds,
  starts,
  entities,
  relations,
  sources,
  held
