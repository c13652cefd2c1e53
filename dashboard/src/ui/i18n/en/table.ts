/** Lists: filter, columns, and why there are no rows. */
export const table = {
  filter: 'Filter',
  quickFilters: 'Quick filters',
  scrollable: (label: string) => `${label}, scrollable`,
  columns: 'Columns',
  standardColumns: 'Standard columns',
  exportCsv: 'CSV',
  exportHint: 'Download what is filtered and sorted, with the columns that are shown',
  refusedHeading: 'No connection to the dashboard server',
  refused: 'It refuses the live stream. The next attempt follows by itself.',
  unreadable: (resource: string) => `The ${resource} cannot be read`,
  outOfScopeHeading: (resource: string) => `The ${resource} are out of scope`,
  outOfScope: (resource: string, namespace: string) => `This dashboard watches the namespace ${namespace} only, and ${resource} belong to the whole cluster. To see them, set in its values:`,
  deniedHeading: (resource: string) => `Not allowed to list ${resource}`,
  denied: (role: string) => `The right is missing. An administrator can add this rule to the ${role}:`,
  role: 'Role or ClusterRole',
  rule: 'the rule',
}
