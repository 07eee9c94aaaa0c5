/** A dataset that lets a court dismiss, after everything in the seed, what New Mexico alleges of trafficking. */
export const LATER_ORDER = {
  id: 'later',
  title: 'What came later',
  uses: ['article'],
  sources: [
    {
      id: 'later-order',
      title: 'Later order',
      kind: 'order',
      publisher: 'A court of a test',
      date: '2026-11-20'
    }
  ],
  relations: [
    {
      id: 'nm-v-meta/ALLEGES/alleg-facilitated-trafficking',
      type: 'ALLEGES',
      from: 'nm-v-meta',
      to: 'alleg-facilitated-trafficking',
      summary: 'Decided in a test.',
      assertions: [{ status: 'dismissed', date: '2026-11-20', source: 'later-order', pin: '¶ 7' }]
    }
  ]
}
