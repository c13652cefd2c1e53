import type { Messages } from '../messages.ts'
import { counter } from '../plural.ts'

const count = counter('de')
const node = { one: 'Node', other: 'Nodes' }

export const nodes: Messages['nodes'] = {
  heading: 'Nodes',
  placeholder: 'Name, Version oder Zustand …',
  count: nodes => count(nodes, node),
  noMatch: 'Kein Node passt zum Filter',
  showAll: nodes => `Alle zeigen (${count(nodes, node)})`,
  none: 'Noch ist kein Node bekannt',
  states: {
    'ready': 'Bereit',
    'not-ready': 'Nicht bereit',
    'unreachable': 'Meldet sich nicht',
    'memory': 'Speicher wird knapp',
    'disk': 'Platte wird knapp',
    'pids': 'Zu viele Prozesse',
    'network': 'Netz nicht eingerichtet',
    'cordoned': 'Nimmt keine neuen Pods (cordoned)',
  },
  quick: { 'not-ready': 'Nicht bereit', 'pressure': 'In Bedrängnis', 'cordoned': 'Gesperrt' },
  columns: {
    'name': ['Name'],
    'status': ['Zustand'],
    'cpu': ['CPU verbraucht', 'Auf dem Node gemessen, von dem, was er für Pods hat; die Marke sind die Requests der Pods. Von metrics-server'],
    'cpu-requested': ['CPU-Requests', 'Requests seiner Pods, die Sie sehen dürfen, von dem, was er für Pods hat'],
    'memory': ['Sp. verbraucht', 'Auf dem Node gemessen, von dem, was er für Pods hat; die Marke sind die Requests der Pods. Von metrics-server'],
    'memory-requested': ['Sp.-Requests', 'Requests seiner Pods, die Sie sehen dürfen, von dem, was er für Pods hat'],
    'pods': ['Pods', 'Seine Pods, die Sie sehen dürfen, von den meisten, die er nimmt'],
    'version': ['Kubelet'],
    'age': ['Alter'],
  },
  requested: (amount, percent) => `${amount} (${percent})`,
  podsOf: (pods, most) => `${pods} von ${most}`,
  facts: {
    allocatable: 'Zuteilbar',
    requested: 'Requests',
    used: 'Verbraucht',
    pods: 'Pods',
    version: 'Kubelet',
    cpu: 'CPU',
    memory: 'Speicher',
  },
  capacity: 'Platz für Pods',
  capacityNote: 'Zuteilbar ist, was der Node für Pods hat, nach Abzug dessen, was sein System behält. Neue Pods finden Platz nach Requests, nicht nach Verbrauch.',
  listPods: 'Seine Pods zeigen',
  usage: 'Verbrauch des ganzen Nodes',
  conditionsHeading: 'Zustände',
  conditions: {
    Ready: ['Das Kubelet meldet sich, Pods können hier laufen', 'Pods können hier nicht laufen'],
    MemoryPressure: ['Der Speicher wird knapp: Pods können verdrängt werden', 'Es gibt genug Speicher'],
    DiskPressure: ['Die Platte ist fast voll: Pods können verdrängt, Images gelöscht werden', 'Es gibt genug Platz auf der Platte'],
    PIDPressure: ['Zu viele Prozesse laufen: Pods können verdrängt werden', 'Es ist Platz für weitere Prozesse'],
    NetworkUnavailable: ['Sein Netz ist nicht eingerichtet', 'Sein Netz ist eingerichtet'],
  },
  cordoned: 'Jemand hat ihn gesperrt (cordoned): Pods, die hier laufen, bleiben; neue gehen woandershin.',
  goneHeading: 'Dieser Node ist weg',
  gone: 'Er wurde aus dem Cluster entfernt. Was noch da ist, steht in',
  theList: 'der Liste',
}
