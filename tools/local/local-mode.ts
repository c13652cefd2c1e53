import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import type { Options } from './options.ts'
import type { Place } from './services.ts'
import type { SupervisedService } from './supervised-service.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { readGolden } from './golden.ts'
import { ServiceLog } from './host/log.ts'
import { installObjects } from './install.ts'
import { systemClock } from './kubelet/clock.ts'
import { SERVICES } from './services.ts'
import { superviseService } from './supervised-service.ts'
import { startSampling } from './usage/sampling.ts'

/** From the request to stop to SIGKILL; short of the five seconds that stopping may take. */
const STOP_GRACE_MS = 3000
/** How often deadlines of rollouts are looked at. */
const REFRESH_MS = 5000

export interface LocalMode {
  sim: ClusterSim
  kubeconfig: string
  services: SupervisedService[]
  stop: () => Promise<void>
}

function everyRefresh(services: readonly SupervisedService[]): () => void {
  const timer = setInterval(() => services.forEach(({ workload }) => workload.refresh(systemClock.now())), REFRESH_MS)
  return () => clearInterval(timer)
}

/** Starts the simulated cluster and the three processes as pods of it. */
export async function startLocalMode(options: Options): Promise<LocalMode> {
  const renders = await Promise.all(SERVICES.map(({ chart }) => readGolden(chart)))
  // Private to this user: mkdtemp makes it 0700.
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-'))
  const sim = await startClusterSim()
  const place: Place = {
    ports: options.ports,
    dataFolder: options.dataFolder,
    kubeconfig: join(folder, 'kubeconfig'),
  }
  await writeFile(place.kubeconfig, sim.kubeconfig({ namespace: 'todo-chatbot' }), { mode: 0o600 })
  installObjects(sim, renders)
  const services = SERVICES.map((service, index) => {
    const log = new ServiceLog(service.name, join(options.dataFolder, 'logs', `${service.name}.log`), options.isVerbose)
    return superviseService({
      sim,
      service,
      place,
      log,
      objects: renders[index] ?? [],
    })
  })
  services.forEach(({ runner }) => runner.start())
  const endings = [
    startSampling(sim, services),
    everyRefresh(services),
  ]
  return {
    sim,
    kubeconfig: place.kubeconfig,
    services,
    stop: async () => {
      endings.forEach(end => end())
      await Promise.all(services.map(({ runner }) => runner.stop(STOP_GRACE_MS)))
      services.forEach(({ log }) => log.close())
      await sim.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
