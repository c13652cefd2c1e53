import type { Messages } from '../messages.ts'

export const shell: Messages['shell'] = {
  product: 'Betrieb',
  skip: 'Zum Inhalt springen',
  pages: 'Seiten',
  navigation: {
    overview: 'Übersicht',
    pods: 'Pods',
    rollouts: 'Rollouts',
    usage: 'Verbrauch',
    events: 'Ereignisse',
  },
  theme: {
    system: 'Farben: wie das System',
    light: 'Farben: hell',
    dark: 'Farben: dunkel',
  },
  change: what => `${what}, ändern`,
  language: 'Sprache',
  logOut: user => `${user} abmelden`,
  help: 'Tastenkürzel',
  keys: {
    filter: 'Filtern',
    next: 'Nächste Zeile',
    previous: 'Vorige Zeile',
    open: 'Zeile öffnen',
    leave: 'Einzelheiten schließen, Filter leeren',
    help: 'Diese Hilfe',
  },
  close: 'Schließen',
  back: 'Zurück zur Liste',
  loading: 'Lädt',
  ago: duration => `vor ${duration}`,
  copy: what => `${what} kopieren`,
  copied: 'Kopiert',
  command: 'Befehl',
  tryAgain: 'Noch einmal versuchen',
}
