import type { ClusterOptions, ClusterProvider, Health } from './provider.ts'
import { ensureKubectl } from '../toolchain/index.ts'
import { describeAnswer, endpointsOf, urlsOf } from './check.ts'
import { kubectlFor } from './kubectl.ts'
import { NAMESPACE } from './releases.ts'

const MARKS = { true: '✓', false: '✗' }

/** What to open and what to type next, after `up`. */
export async function welcome(provider: ClusterProvider, options: ClusterOptions): Promise<string> {
  const { api, web, dashboard } = urlsOf(options.firstPort)
  const suffix = options.name === 'todo-chatbot'
    ? ''
    : ` --name ${options.name}`
  return [
    '',
    `Kubernetes runs (${provider.name}, ${options.nodes} node${options.nodes > 1
      ? 's'
      : ''}) with the platform on it:`,
    `  Chat             ${web}`,
    `  Dashboard        ${dashboard}`,
    `  API              ${api}/health`,
    '',
    `  export KUBECONFIG=${provider.kubeconfig(options)}`,
    `  ${await ensureKubectl()} -n ${NAMESPACE} get pods`,
    `  npm run cluster -- status${suffix}    what runs`,
    `  npm run cluster -- deploy${suffix}    images and charts again, after a change`,
    `  npm run cluster -- down${suffix}      removes everything`,
  ].join('\n')
}

function lines(title: string, parts: Health[]): string[] {
  const width = Math.max(...parts.map(part => part.name.length))
  return [
    title,
    ...parts.map(({ name, isHealthy, detail }) => `  ${MARKS[`${isHealthy}`]} ${name.padEnd(width)}  ${detail}`),
  ]
}

const indent = (text: string): string[] => text.split('\n').map(line => `  ${line}`)

/** Prints components, nodes, pods and URLs; true when all of them are well. */
export async function printStatus(provider: ClusterProvider, options: ClusterOptions): Promise<boolean> {
  const components = await provider.status(options)
  const kubectl = await kubectlFor({
    kubeconfig: provider.kubeconfig(options),
  })
  const ask = (...args: string[]) => kubectl('--request-timeout=5s', ...args).catch(error => (error as Error).message)
  const urls = await Promise.all(endpointsOf(urlsOf(options.firstPort)).map(async (url) => {
    const { isOk, detail } = await describeAnswer(url)
    return { name: url, isHealthy: isOk, detail }
  }))
  console.log([
    ...lines(`${options.name} (${provider.name})`, components),
    'nodes',
    ...indent(await ask('get', 'nodes')),
    'pods',
    ...indent(await ask('get', 'pods', '--all-namespaces')),
    ...lines('addresses', urls),
  ].join('\n'))
  return [
    ...components,
    ...urls,
  ].every(part => part.isHealthy)
}
