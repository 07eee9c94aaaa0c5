// What became known of a set of entities after one day and up to another: new, changed standing, more said.
// @param ids texts the entities; unknown ones are left out
// @param touching boolean whether relations to other entities count too
// @param from text what was known at the end of this day is left out
// @param to text what was not yet known at the end of this day is left out
// @param limit integer at most this many relations, and new sources
// @row asked fresh standing said spoke entities relations sources
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS asked
CALL (asked) {
  UNWIND asked AS a
  MATCH (a)-[r]-(b:Entity)
  WHERE ($touching OR b.id IN $ids) AND r.days[0] <= $to
  RETURN collect(DISTINCT r) AS known
}
CALL (known) {
  UNWIND known AS r
  WITH
    r,
    size([day IN r.days WHERE day <= $from]) AS before,
    size([day IN r.days WHERE day <= $to]) AS after
  WHERE after > before
  WITH
    r,
    r.days[before] AS first,
    CASE
      WHEN before = 0 THEN 'new'
      WHEN r.marks[before - 1] = r.marks[after - 1] THEN 'assertion'
      ELSE 'standing'
    END AS change
  ORDER BY first, r.id
  WITH collect(r) AS changed, collect(change) AS sorts
  RETURN
    changed[..$limit] AS shown,
    size([sort IN sorts WHERE sort = 'new']) AS fresh,
    size([sort IN sorts WHERE sort = 'standing']) AS standing,
    size([sort IN sorts WHERE sort = 'assertion']) AS said
}
CALL (known) {
  UNWIND known AS r
  UNWIND range(0, size(r.days) - 1) AS i
  WITH r, i
  WHERE r.days[i] <= $to
  WITH
    split(split(r.assertions[i], '"source":"')[1], '"')[0] AS source,
    min(r.days[i]) AS first
  MATCH (s:Source {id: source})
  WITH source, first, split(split(s.json, '"date":"')[1], '"')[0] AS date
  // a date that is not a plain day may count as later here; it is read properly when the answer is made
  WHERE first > $from OR replace(date, '%', '~') > $from
  RETURN collect([source, first, date]) AS spoke
}
CALL (shown) {
  UNWIND [r IN shown | startNode(r)] + [r IN shown | endNode(r)] AS e
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
CALL (shown, spoke) {
  // of more new sources than are named, those that are named are read afterwards
  UNWIND
    [r IN shown | r.sources] +
    CASE
      WHEN size(spoke) <= $limit THEN [[each IN spoke | each[0]]]
      ELSE []
    END AS cited
  UNWIND cited AS source
  WITH DISTINCT source
  MATCH (s:Source {id: source})
  RETURN collect(s.json) AS sources
}
RETURN
  [e IN asked | e.id] AS asked,
  fresh,
  standing,
  said,
  spoke,
  entities,
  relations,
  sources
