import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import type { Options } from './options.ts'
import type { Place } from './services.ts'
import type { SupervisedService } from './supervised-service.ts'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { installDemo } from './demo/install.ts'
import { NAMESPACE, readGolden } from './golden.ts'
import { ServiceLog } from './host/log.ts'
import { installObjects } from './install.ts'
import { systemClock } from './kubelet/clock.ts'
import { installScale } from './scale/install.ts'
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

/** What has to be undone, newest first. */
type Endings = (() => unknown)[]

/** Readable by this user only, and gone when local mode stops. */
async function writeKubeconfig(sim: ClusterSim, dataFolder: string, endings: Endings): Promise<string> {
  const file = join(dataFolder, 'kubeconfig')
  await rm(file, { force: true })
  endings.push(() => rm(file, { force: true }))
  await writeFile(file, sim.kubeconfig({ namespace: NAMESPACE }), { mode: 0o600 })
  return file
}

function refreshNowAndThen(services: readonly SupervisedService[]): () => void {
  const timer = setInterval(() => services.forEach(({ workload }) => workload.refresh(systemClock.now())), REFRESH_MS)
  return () => clearInterval(timer)
}

async function startServices(sim: ClusterSim, place: Place, isVerbose: boolean, endings: Endings): Promise<SupervisedService[]> {
  const renders = await Promise.all(SERVICES.map(({ chart }) => readGolden(chart)))
  installObjects(sim, renders)
  const services = SERVICES.map((service, index) => {
    const log = new ServiceLog(service.name, join(place.dataFolder, 'logs', `${service.name}.log`), isVerbose)
    endings.push(() => log.close())
    return superviseService({
      sim,
      service,
      place,
      log,
      objects: renders[index] ?? [],
    })
  })
  endings.push(() => Promise.all(services.map(({ runner }) => runner.stop(STOP_GRACE_MS))))
  services.forEach(({ runner }) => runner.start())
  return services
}

async function start(options: Options, endings: Endings): Promise<Omit<LocalMode, 'stop'>> {
  const sim = await startClusterSim()
  endings.push(() => sim.close())
  const kubeconfig = await writeKubeconfig(sim, options.dataFolder, endings)
  const services = await startServices(sim, { ...options, kubeconfig }, options.isVerbose, endings)
  endings.push(startSampling(sim, services), refreshNowAndThen(services))
  if (options.hasDemo)
    endings.push(installDemo(sim, systemClock.now()))
  if (options.extraPods > 0)
    endings.push(installScale(sim, options.extraPods))
  return { sim, kubeconfig, services }
}

/** Starts the simulated cluster and the three processes as pods of it. */
export async function startLocalMode(options: Options): Promise<LocalMode> {
  const endings: Endings = []
  const stop = async () => {
    for (const end of endings.splice(0).reverse())
      await end()
  }
  try {
    return {
      ...await start(options, endings),
      stop,
    }
  }
  catch (error) {
    await stop()
    throw error
  }
}
