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
  notServedHeading: resource => `In diesem Cluster gibt es keine: ${resource}`,
  notServed: 'Sein API-Server bietet sie nicht an. Sie erscheinen hier, sobald er es tut.',
  deniedHeading: resource => `Kein Recht, ${resource} aufzulisten`,
  isLacking: 'Das Recht fehlt.',
  youLack: user => `Sie sind ${user} und haben dieses Recht nicht.`,
  dashboardLacks: user => `Das Konto des Dashboards selbst, ${user}, hat dieses Recht nicht.`,
  canBeGranted: 'Jemand mit Verwaltungsrechten kann es geben:',
  rule: 'Regel',
}
