// Counts the relations by type and by mark, and their assertions, for every day, unless that has been done.
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS type, r.days AS days, r.marks AS marks
UNWIND range(0, size(days) - 1) AS i
WITH
  type,
  days[i] AS day,
  marks[i] AS mark,
  CASE
    WHEN i > 0 THEN marks[i - 1]
  END AS before
UNWIND [['assertion', 'all', 1]] +
CASE
  WHEN before IS NULL THEN [['type', type, 1], ['mark', mark, 1]]
  WHEN before <> mark THEN [['mark', mark, 1], ['mark', before, -1]]
  ELSE []
END AS step
WITH step[0] AS counts, step[1] AS name, day, sum(step[2]) AS change
WHERE change <> 0
WITH counts, name, day, change
ORDER BY counts, name, day
WITH counts, name, collect(day) AS days, collect(change) AS changes
MERGE (c:Census {id: counts + '/' + name})
SET c.counts = counts, c.name = name, c.days = days, c.changes = changes
