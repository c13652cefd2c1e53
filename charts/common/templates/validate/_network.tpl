{{- /* Every peer of the NetworkPolicy says who it is, in one way. */ -}}
{{- define "common.validate.network" -}}
{{- range $direction := list "from" "to" -}}
{{- range $name, $peer := get $.Values.network $direction -}}
{{- $key := printf "network.%s.%s" $direction $name -}}
{{- if kindIs "map" $peer -}}
{{- if not (or $peer.app $peer.labels $peer.namespace $peer.cidr) -}}
{{- fail (printf "%s names nobody: give it app, labels, namespace or cidr" $key) -}}
{{- end -}}
{{- if and $peer.cidr (or $peer.app $peer.labels $peer.namespace) -}}
{{- fail (printf "%s names pods and addresses: make two peers of it, one with cidr" $key) -}}
{{- end -}}
{{- if and (eq $direction "from") (not (or $peer.ports $.Values.ports)) -}}
{{- fail (printf "%s lets somebody in and ports is empty: name the ports that it may reach, for example %s.ports: {metrics: 9090}" $key $key) -}}
{{- end -}}
{{- include "common.validate.portNumbers" (dict "key" (printf "%s.ports" $key) "ports" $peer.ports "seen" dict) -}}
{{- if and $peer.except (not $peer.cidr) -}}
{{- fail (printf "%s.except takes addresses out of cidr, and there is none: give it cidr" $key) -}}
{{- end -}}
{{- else if ne $key "network.to.dns" -}}
{{- fail (printf "%s is %v: only network.to.dns is switched by true and false; give it app, labels, namespace or cidr" $key $peer) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
