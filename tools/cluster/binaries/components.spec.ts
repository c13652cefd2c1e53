import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../lib/paths.ts'
import { COMPONENTS } from './components.ts'

const goMod = (module: string): string => readFileSync(fromRoot('tools/cluster/modules', module, 'go.mod'), 'utf8')

/** The module path of a package that another module holds: the longest required path that the package starts with. */
function requirementOf(component: typeof COMPONENTS[number]): string {
  const lines = goMod(component.module).split('\n').map(line => line.trim().replace('require ', ''))
  return lines.filter(line => component.package.startsWith(`${line.split(' ')[0]}`) && line.includes(' v')).sort((a, b) => b.length - a.length)[0] ?? ''
}

describe('the list of components', () => {
  it.each(COMPONENTS.filter(component => !component.package.startsWith('.')).map(component => [component.name, component] as const))('names the version of %s that its module pins', (_, component) => {
    expect(requirementOf(component)).toContain(` v${component.version}`)
  })

  it('pins Kubernetes and CoreDNS, whose mains are ours, to the versions it names', () => {
    const version = (name: string) => COMPONENTS.find(component => component.name === name)?.version
    expect(goMod('kubernetes')).toContain(`k8s.io/kubernetes v${version('kube')}`)
    expect(goMod('addons')).toContain(`github.com/coredns/coredns v${version('coredns')}`)
  })

  it('builds each name once', () => {
    const names = COMPONENTS.flatMap(component => [
      component.name,
      ...component.aliases ?? [],
    ])
    expect(new Set(names).size).toBe(names.length)
  })
})
