import type { Messages } from '../messages.ts'
import { exit } from './exit.ts'

/** "1 von 2 Pods ist bereit", "2 von 2 Pods sind bereit". */
function countPods(count: number, wanted: number, state: string, which = ''): string {
  const noun = wanted === 1 ? 'Pod' : 'Pods'
  const verb = count === 1 ? 'ist' : 'sind'
  return `${count} von ${wanted} ${noun}${which} ${verb} ${state}`
}

function times(count: number): string {
  return count === 1
    ? 'einmal'
    : `${count}-mal`
}

export const health: Messages['health'] = {
  exit,
  available: (available, wanted, revision) => countPods(available, wanted, 'verfügbar', revision === null ? '' : ` der Revision ${revision}`),
  oldStillServes: '; die Version davor bedient weiter',
  rollout: {
    'complete': (_name, revision, progress) => `${revision === null ? 'Die neueste Version' : `Revision ${revision}`} ist ausgerollt: ${progress}.`,
    'scaled-to-zero': name => `${name} ist auf null skaliert: Kein Pod ist gewünscht.`,
    'paused': (_name, _revision, progress) => `Der Rollout ist angehalten: ${progress}.`,
    'progressing': (_name, _revision, progress) => `Der Rollout läuft: ${progress}.`,
    'stuck': (_name, _revision, progress) => `${progress}.`,
  },
  blockers: {
    imagePull: (image, container, pod) => `Das Image ${image} für Container ${container} von Pod ${pod} lässt sich nicht laden.`,
    configuration: (container, pod, cause) => `Container ${container} von Pod ${pod} kann nicht angelegt werden: ${cause}.`,
    crash: (container, pod, exitCode, meaning, restarts) => `Container ${container} von Pod ${pod} endet immer wieder mit Exitcode ${exitCode} (${meaning}); er startete ${times(restarts)} neu.`,
    quota: (workload, namespace, message) => `Neue Pods von ${workload} werden abgelehnt, weil eine Quota des Namespace ${namespace} aufgebraucht ist: ${message}`,
    refused: (workload, message) => `Neue Pods von ${workload} werden abgelehnt: ${message}`,
    deadline: (workload, seconds) => `${workload} machte ${seconds} Sekunden lang keinen Fortschritt, und nichts sagt, warum.`,
    unschedulable: (pod, message) => `Kein Node nimmt Pod ${pod}: ${message}`,
    volume: (pod, message) => `Ein Volume von Pod ${pod} lässt sich nicht einhängen: ${message}`,
    liveness: (pod, restarts, message) => `Pod ${pod} wurde ${times(restarts)} neu gestartet, weil seine Probe fehlschlug: ${message}`,
    probe: (pod, failures, message) => `Pod ${pod} läuft, aber seine Probe schlug ${times(failures)} fehl: ${message}`,
  },
  workload: {
    works: (name, ready, wanted, restart) => `${name} läuft: ${countPods(ready, wanted, 'bereit')}${restart}.`,
    restarted: (pod, exitCode, meaning) => `; ${pod} startete in der letzten Stunde neu (Exitcode ${exitCode}, ${meaning})`,
    oldServes: name => `${name} bedient weiter mit der Version davor, aber die neue kommt nicht hoch.`,
    finished: name => `${name} ist fertig.`,
    is: {
      progressing: name => `${name} wird gerade geändert.`,
      degraded: (name, count) => `${name} läuft mit weniger Pods als gewünscht${count === null ? '' : ` (${count})`}.`,
      down: (name, count) => `${name} funktioniert nicht: Kein Pod ist bereit${count === null ? '' : ` (${count})`}.`,
      idle: name => `${name} ist ausgeschaltet.`,
    },
    count: (ready, wanted) => `${ready} von ${wanted}`,
  },
}
