// What is in here: counts by kind, type and mark, the span of dates, the datasets.
// @param asOf text only what was known at the end of this day
// @row kinds sources levels datasets
CALL () {
  MATCH (e:Entity)
  WITH e.kind AS kind, count(*) AS count
  RETURN collect({kind: kind, count: count}) AS kinds
}
CALL () {
  MATCH (s:Source)
  RETURN count(s) AS sources
}
CALL () {
  MATCH (c:Census)
  WITH c.counts AS counts, c.name AS name, c.days AS days, c.changes AS changes
  WITH counts, name, changes, [day IN days WHERE day <= $asOf] AS until
  WHERE size(until) > 0
  RETURN
    collect({
      counts: counts,
      name: name,
      count: reduce(sum = 0, change IN changes[..size(until)] | sum + change),
      first: until[0],
      last: until[-1]
    }) AS levels
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
RETURN kinds, sources, levels, datasets
