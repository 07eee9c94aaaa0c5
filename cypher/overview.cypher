// What is in here: counts by kind, type and mark, the span of dates, the datasets.
// @param asOf text only what was known at the end of this day
// @row kinds sources groups datasets
CALL () {
  MATCH (e:Entity)
  WITH e.kind AS kind, count(*) AS count
  ORDER BY kind
  RETURN collect({kind: kind, count: count}) AS kinds
}
CALL () {
  MATCH (s:Source)
  RETURN count(s) AS sources
}
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WITH r, size([day IN r.days WHERE day <= $asOf]) AS known
  WHERE known > 0
  WITH
    type(r) AS type,
    r.marks[known - 1] AS mark,
    known,
    r.days[0] AS first,
    r.days[known - 1] AS last
  WITH
    type,
    mark,
    count(*) AS count,
    sum(known) AS assertions,
    min(first) AS first,
    max(last) AS last
  ORDER BY type, mark
  RETURN
    collect({
      type: type,
      mark: mark,
      count: count,
      assertions: assertions,
      first: first,
      last: last
    }) AS groups
}
CALL () {
  MATCH (d:Dataset)
  WITH d
  ORDER BY d.precedence, d.id
  RETURN
    collect(d {
      .id,
      .title,
      .description,
      .licence,
      .precedence,
      .uses,
      .beginnings,
      .entities,
      .relations,
      .sources
    }) AS datasets
}
RETURN kinds, sources, groups, datasets
