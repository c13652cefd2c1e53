import type { Messages } from '../messages.ts'

export const table: Messages['table'] = {
  filter: 'Filter',
  quickFilters: 'Schnellfilter',
  scrollable: label => `${label}, scrollbar`,
  columns: 'Spalten',
  standardColumns: 'Übliche Spalten',
  exportCsv: 'CSV',
  exportHint: 'Herunterladen, was gefiltert und sortiert ist, mit den gezeigten Spalten',
  refusedHeading: 'Keine Verbindung zum Server des Dashboards',
  refused: 'Er lehnt den Datenstrom ab. Der nächste Versuch folgt von selbst.',
  unreadable: resource => `Nicht lesbar: ${resource}`,
  outOfScopeHeading: resource => `Außerhalb des Bereichs: ${resource}`,
  outOfScope: (resource, namespace) => `Dieses Dashboard beobachtet nur den Namespace ${namespace}, ${resource} gehören aber zum ganzen Cluster. Um sie zu sehen, setzen Sie in seinen Werten:`,
  deniedHeading: resource => `Kein Recht, ${resource} aufzulisten`,
  denied: role => `Das Recht fehlt. Jemand mit Verwaltungsrechten kann diese Regel zur ${role} hinzufügen:`,
  role: 'Role oder ClusterRole',
  rule: 'Regel',
}
