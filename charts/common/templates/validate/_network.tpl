{{- /* What the values promise to let in is let in by the NetworkPolicy, and every peer says who it is. */ -}}
{{- define "common.validate.network" -}}
{{- range $key := list "ingress" "route" -}}
{{- if and (get $.Values $key).enabled $.Values.network.enabled (not $.Values.network.from) -}}
{{- fail (printf "%s.enabled is true and network.from is empty, so the NetworkPolicy would drop its traffic: name the controller, for example network.from.controller: {namespace: ingress-nginx}" $key) -}}
{{- end -}}
{{- if and (get $.Values $key).enabled (not $.Values.ports) -}}
{{- fail (printf "%s.enabled is true and ports is empty: name the port to serve, for example ports.http: 8080" $key) -}}
{{- end -}}
{{- end -}}
{{- range $direction := list "from" "to" -}}
{{- range $name, $peer := get $.Values.network $direction -}}
{{- if and (kindIs "map" $peer) (not (or $peer.app $peer.labels $peer.namespace $peer.cidr)) -}}
{{- fail (printf "network.%s.%s names nobody: give it app, labels, namespace or cidr" $direction $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
