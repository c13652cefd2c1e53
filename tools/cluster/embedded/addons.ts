import type { Kubectl } from '../kubectl.ts'
import type { ClusterPlan } from './plan.ts'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeOnce } from '../../toolchain/make-once.ts'
import { COREDNS_VERSION, METRICS_SERVER_VERSION } from '../binaries/components.ts'
import { binary, binFolder } from '../binaries/index.ts'
import { readManifest } from '../manifest.ts'
import { PAUSE_IMAGE } from './config/containerd.ts'
import { writeProgramImage } from './image-archive.ts'
import { loadIntoNodes } from './load-images.ts'
import { CLUSTER_DOMAIN, SERVICE_DNS_ADDRESS } from './plan.ts'

const TIMEOUT = '--timeout=90s'
const COREDNS_IMAGE = `todo-chatbot.local/coredns:${COREDNS_VERSION}`
const METRICS_SERVER_IMAGE = `todo-chatbot.local/metrics-server:${METRICS_SERVER_VERSION}`
const IMAGES = { 'pause': PAUSE_IMAGE, 'coredns': COREDNS_IMAGE, 'metrics-server': METRICS_SERVER_IMAGE }

/** Makes images of the cluster's own pods from the binaries, once, and loads them. */
export async function loadSystemImages(plan: ClusterPlan): Promise<void> {
  const folder = join(dirname(binFolder), 'images')
  await mkdir(folder, { recursive: true })
  const archives = await Promise.all(Object.entries(IMAGES).map(([name, reference]) =>
    makeOnce(`writing the image of ${name}`, join(folder, `${name}.tar`), path => writeProgramImage(binary(name), reference, path))))
  await loadIntoNodes(plan, archives)
}

/** Installs cluster DNS and metrics, and marks the node that holds the control plane. */
export async function applyAddons(plan: ClusterPlan, kubectl: Kubectl): Promise<void> {
  await kubectl.apply(await readManifest('coredns', { image: COREDNS_IMAGE, domain: CLUSTER_DOMAIN, address: SERVICE_DNS_ADDRESS }))
  const trustFlag = '--kubelet-certificate-authority=/etc/cluster-authority/ca.crt'
  await kubectl.apply(await readManifest('metrics-server', { image: METRICS_SERVER_IMAGE, trustFlag }))
  await kubectl('label', 'node', plan.nodes[0].name, 'node-role.kubernetes.io/control-plane=', '--overwrite')
}

/** Waits for nodes and DNS. Metrics take a scrape or two: who needs them waits for them after other work. */
export async function awaitAddons(kubectl: Kubectl): Promise<void> {
  await kubectl('wait', 'node', '--all', '--for=condition=Ready', TIMEOUT)
  await kubectl('-n', 'kube-system', 'rollout', 'status', 'deployment/coredns', TIMEOUT)
}
