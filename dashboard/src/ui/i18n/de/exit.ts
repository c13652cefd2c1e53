import type { Messages } from '../messages.ts'

export const exit: Messages['exit'] = {
  outOfMemory: 'beendet, weil er mehr Speicher als sein Limit verbrauchte',
  codes: {
    0: 'endete von selbst ohne Fehler',
    1: 'endete mit einem Fehler der Anwendung',
    2: 'endete mit einem Aufruffehler, oft ein falsches Argument',
    125: 'die Container-Laufzeit konnte ihn nicht starten',
    126: 'der Befehl wurde gefunden, darf aber nicht ausgeführt werden',
    127: 'der Befehl wurde im Image nicht gefunden',
    128: 'endete mit einem ungültigen Exitcode oder konnte nicht gestartet werden',
    255: 'endete mit einem Fehler außerhalb des Bereichs der Exitcodes',
  },
  signals: {
    1: 'sein Terminal oder Elternprozess verschwand',
    2: 'unterbrochen',
    3: 'zum Ende mit Speicherabzug aufgefordert',
    4: 'abgestürzt an einem ungültigen Befehl',
    6: 'brach sich selbst ab, oft eine verletzte Zusicherung oder kein Heap mehr',
    7: 'abgestürzt an einem falschen Speicherzugriff',
    8: 'abgestürzt an einem Rechenfehler',
    9: 'sofort beendet: mit Gewalt, nach seiner Schonfrist, oder vom Kernel wegen des Speichers',
    11: 'abgestürzt an einem ungültigen Speicherzugriff',
    13: 'schrieb in eine geschlossene Verbindung',
    15: 'zum Ende aufgefordert und endete',
  },
  otherCode: 'endete mit einem Fehlercode der Anwendung',
  otherSignal: 'durch dieses Signal beendet',
}
