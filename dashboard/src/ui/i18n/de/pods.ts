import type { Messages } from '../messages.ts'
import { counter } from '../plural.ts'

const count = counter('de')
const pod = { one: 'Pod', other: 'Pods' }

const USAGE_HINT = 'Jetzt verbraucht, und die letzte Stunde als Linie. Die gestrichelte rote Linie ist das Limit, die gepunktete der Request. Von metrics-server'

export const pods: Messages['pods'] = {
  heading: 'Pods',
  placeholder: 'Filtern, auch node:worker-1, exit:137 …',
  count: pods => count(pods, pod),
  countOf: (shown, all) => `${new Intl.NumberFormat('de').format(shown)} von ${count(all, pod)}`,
  noMatch: 'Kein Pod passt zum Filter',
  showAll: pods => `Alle zeigen (${count(pods, pod)})`,
  noneHeading: 'Noch keine Pods',
  none: 'In dem, was dieses Dashboard beobachtet, läuft nichts. Installieren Sie ein Chart, dann erscheinen seine Pods hier von selbst.',
  byWorkload: 'Nach Workload',
  withoutWorkload: 'Ohne Workload',
  readyOf: (ready, all) => `${ready} von ${all} bereit`,
  restarts: restarts => count(restarts, { one: 'Neustart', other: 'Neustarts' }),
  quick: {
    'not-ready': 'Nicht bereit',
    'restarted': 'Neu gestartet',
    'oom-killed': 'OOMKilled',
    'near-limit': 'Nahe am Speicherlimit',
    'no-limits': 'Ohne Speicherlimit',
  },
  columns: {
    'name': ['Name'],
    'namespace': ['Namespace'],
    'status': ['Status'],
    'ready': ['Bereit', 'Container, die bereit sind, von allen'],
    'restarts': ['Neustarts'],
    'last-restart': ['Neustart vor', 'Wann ein Container des Pods zuletzt endete und wieder gestartet wurde'],
    'reason': ['Warum es endete', 'Grund, Exitcode und Signal des Containers, der endete'],
    'exit-meaning': ['Exitcode', 'Der Exitcode des Containers, der endete, und was er bedeutet'],
    'memory-at-end': ['Sp. dabei', 'Was der Pod nach der letzten Messung vor dem Ende verbrauchte, vom Limit; bekannt für Enden, die dieses Dashboard gesehen hat'],
    'cpu': ['CPU', USAGE_HINT],
    'cpu-of-request': ['CPU/R', 'CPU-Verbrauch vom Request'],
    'cpu-of-limit': ['CPU/L', 'CPU-Verbrauch vom Limit'],
    'memory': ['Speicher', USAGE_HINT],
    'memory-of-request': ['Sp./R', 'Speicherverbrauch vom Request'],
    'memory-of-limit': ['Sp./L', 'Speicherverbrauch vom Limit'],
    'age': ['Alter'],
    'node': ['Node'],
    'ip': ['IP', 'Adresse des Pods im Cluster'],
    'qos': ['QoS', 'Quality of Service: wer zuerst weichen muss, wenn ein Node knapp wird. BestEffort vor Burstable, Guaranteed zuletzt'],
    'service-account': ['Service-Account'],
    'image': ['Image', 'Der Container, ohne Registry'],
    'release': ['Release', 'Das Helm-Release, zu dem der Pod gehört'],
    'workload': ['Workload'],
  },
  usage: {
    used: amount => `verbraucht ${amount}`,
    request: amount => `Request ${amount}`,
    limit: (amount, percent) => `Limit ${amount}${percent === null ? '' : ` (${percent} verbraucht)`}`,
    noSample: 'keine Messung von metrics-server',
    sampledAt: (clock, isOld) => `metrics-server um ${clock}${isOld ? ', veraltet' : ''}`,
    of: amount => ` von ${amount}`,
  },
}
