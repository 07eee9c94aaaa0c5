import { z } from 'zod'

/** The kinds of entity, in the order of the legend. */
export const KINDS = [
  'person',
  'company',
  'platform',
  'organization',
  'outlet',
  'state',
  'office',
  'committee',
  'court',
  'action',
  'hearing',
  'outcome',
  'statute',
  'bill',
  'allegation',
  'investigation',
  'document'
] as const

// marked pure, so that the layout worker, which only needs the lists, is built without zod
export const Kind = /* @__PURE__ */ z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** The families of kinds: shape and colour show the family, the icon shows the kind. */
export const FAMILIES = ['person', 'private', 'public', 'forum', 'law', 'statement'] as const
export type Family = (typeof FAMILIES)[number]

export const FAMILY_WORDS: Record<Family, string> = {
  person: 'People',
  private: 'Private bodies',
  public: 'Public authority',
  forum: 'Courts and procedure',
  law: 'Law',
  statement: 'Statements'
}

type KindEntry = {
  /** singular, lower case, as in a sentence */
  word: string
  plural: string
  family: Family
  /** name of the lucide icon */
  icon: string
  /** the Neo4j label */
  label: string
  about: string
}

/** One row for each kind: its words, its look, its label in the database. */
export const KIND_TABLE: Record<Kind, KindEntry> = {
  person: row('person', 'people', 'person', 'user', 'Person', 'A named human being in a public role.'),
  company: row('company', 'companies', 'private', 'building', 'Company', 'A business, law firms included.'),
  platform: row('platform', 'platforms', 'private', 'smartphone', 'Platform', 'A service that people use.'),
  organization: row(
    'organization',
    'organizations',
    'private',
    'network',
    'Organization',
    'A body that is neither business nor government.'
  ),
  outlet: row(
    'outlet',
    'outlets',
    'private',
    'newspaper',
    'Outlet',
    'A newspaper, broadcaster or news site.'
  ),
  state: row(
    'state',
    'states',
    'public',
    'map',
    'State',
    'A state, district, territory or country as a party.'
  ),
  office: row('office', 'offices', 'public', 'landmark', 'Office', 'A department or office of government.'),
  committee: row('committee', 'committees', 'public', 'users', 'Committee', 'A committee of a legislature.'),
  court: row('court', 'courts', 'forum', 'scale', 'Court', 'A court or judicial panel.'),
  action: row('action', 'actions', 'forum', 'gavel', 'Action', 'A legal action with its own docket.'),
  hearing: row('hearing', 'hearings', 'forum', 'mic', 'Hearing', 'A hearing of a committee.'),
  outcome: row(
    'outcome',
    'outcomes',
    'forum',
    'badge-check',
    'Outcome',
    'A verdict, judgment, ruling or settlement.'
  ),
  statute: row(
    'law',
    'laws',
    'law',
    'scroll-text',
    'Statute',
    'A law, constitutional text or cause of action.'
  ),
  bill: row('bill', 'bills', 'law', 'file-pen-line', 'Bill', 'A proposed law.'),
  allegation: row(
    'allegation',
    'allegations',
    'statement',
    'message-square-quote',
    'Allegation',
    'A statement of conduct that somebody makes against somebody.'
  ),
  investigation: row(
    'investigation',
    'investigations',
    'statement',
    'search',
    'Investigation',
    'An inquiry, study or series of reports.'
  ),
  document: row(
    'document',
    'documents',
    'statement',
    'file-text',
    'Document',
    'A paper that matters as a thing itself.'
  )
}

function row(
  word: string,
  plural: string,
  family: Family,
  icon: string,
  label: string,
  about: string
): KindEntry {
  return { word, plural, family, icon, label, about }
}
