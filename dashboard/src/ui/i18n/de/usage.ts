import type { Messages } from '../messages.ts'
import { counter } from '../plural.ts'

const count = counter('de')
const pod = { one: 'Pod', other: 'Pods' }

export const usage: Messages['usage'] = {
  heading: 'Verbrauch',
  placeholder: 'Workload oder Pod …',
  byPod: 'Nach Pod',
  showByPod: 'Verbrauch nach Pod zeigen',
  noMatch: 'Nichts passt zum Filter',
  noWorkload: 'Kein Workload läuft',
  nothing: 'Noch läuft nichts',
  columns: {
    name: 'Name',
    kind: 'Art',
    cpu: 'CPU',
    memory: 'Speicher',
    pods: 'Pods',
    namespace: 'Namespace',
  },
  podsHint: 'Pods, die gemessen wurden, von allen; der Verbrauch ist über die gemessenen summiert',
  measuredOf: (measured, all) => measured === all ? String(all) : `${measured} von ${all}`,
  metrics: {
    missingHeading: 'Kein Verbrauch von metrics-server',
    notThere: 'Er ist nicht installiert oder hat noch nicht geantwortet.',
    consequence: 'Requests und Limits sind zu sehen; der Verbrauch bleibt leer, bis er antwortet.',
    source: (source, seconds) => `${source}, alle ${seconds} s, zuletzt`,
  },
  kindIn: (kind, namespace) => `${kind} in ${namespace}`,
  sumOf: pods => `zusammen jetzt ${count(pods, pod)}`,
  details: 'Einzelheiten',
  rollout: 'Zum Rollout',
  window: 'Zeitraum',
  windows: { '1h': '1 Stunde', '24h': '24 Stunden' },
  lastWindow: { '1h': 'letzten Stunde', '24h': 'letzten 24 Stunden' },
  source: (source, stepSeconds, hasPeaks) => `${source}, ein Punkt je ${stepSeconds} s${hasPeaks ? ' (Mittel und Höchstwert)' : ''}, zuletzt`,
  noHistoryHeading: 'Noch kein Verlauf',
  noHistory: 'In diesem Zeitraum wurde nichts gemessen. Die ersten Punkte folgen ein oder zwei Minuten, nachdem metrics-server den Pod sieht.',
  failed: 'Der Verlauf ist nicht zu lesen',
  chart: {
    cpu: 'CPU',
    memory: 'Speicher',
    now: 'jetzt',
    used: 'verbraucht',
    average: 'Mittel',
    highest: 'Höchstwert',
    facts: (average, highest, percent) => `Mittel ${average} · Höchstwert ${highest} · gemessen ${percent} der`,
  },
  bounds: {
    pods: {
      request: 'Request',
      limit: 'Limit',
      noLimit: 'kein Limit gesetzt',
      ofLimit: percent => `${percent} vom Limit`,
    },
    node: {
      request: 'Requests der Pods',
      limit: 'zuteilbar',
      noLimit: 'zuteilbar nicht bekannt',
      ofLimit: percent => `${percent} des Zuteilbaren`,
    },
  },
  containers: {
    heading: 'Container',
    explain: 'Was ein Container in einem einzelnen Pod verbrauchte. p95: 95 von 100 Messungen waren höchstens so hoch.',
    median: 'p50',
    p95: 'p95',
    max: 'max.',
    request: 'Request',
    limit: 'Limit',
    rest: (source, hours, samples, percent) => `${source}, letzte ${hours} h, ${count(samples, { one: 'Messung', other: 'Messungen' })}, gemessen ${percent} der Zeit, zuletzt`,
    show: name => `Verlauf von ${name} zeigen`,
    none: 'Noch keine Perzentile: in den letzten 24 Stunden wurde kein Container gemessen.',
  },
}
