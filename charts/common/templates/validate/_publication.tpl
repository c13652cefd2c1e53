{{- /* What is published has a port, somebody to publish it to, and a way through the NetworkPolicy. */ -}}
{{- define "common.validate.publication" -}}
{{- $whoIs := dict "ingress" "the controller" "route" "the gateway" "metrics" "Prometheus" -}}
{{- range $key := list "ingress" "route" "metrics" -}}
{{- if (get $.Values $key).enabled -}}
{{- if not $.Values.ports -}}
{{- fail (printf "%s.enabled is true and ports is empty: name the port to serve, for example ports.http: 8080" $key) -}}
{{- end -}}
{{- if not (or $.Values.service.enabled (and (eq $key "metrics") (eq $.Values.metrics.kind "PodMonitor"))) -}}
{{- fail (printf "%s.enabled is true and service.enabled is false: it needs the Service, so set service.enabled to true" $key) -}}
{{- end -}}
{{- $isPublic := has $.Values.service.type (list "NodePort" "LoadBalancer") -}}
{{- if and $.Values.network.enabled (not $.Values.network.from) (not $isPublic) -}}
{{- fail (printf "%s.enabled is true and network.from is empty, so the NetworkPolicy would drop its traffic: name %s, for example network.from.caller: {namespace: %s}" $key (get $whoIs $key) $key) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) -}}
{{- fail "ingress.enabled is true and ingress.hosts is empty: name the host, for example ingress.hosts: {todo.example.com: {}}" -}}
{{- end -}}
{{- if and .Values.route.enabled (not .Values.route.parents) -}}
{{- fail "route.enabled is true and route.parents is empty: name the gateway, for example route.parents: {public: {namespace: gateways}}" -}}
{{- end -}}
{{- if and .Values.route.enabled .Values.route.hosts (not (has true (values .Values.route.hosts))) -}}
{{- fail "route.hosts switches every host off, and a route without hosts serves all of them: switch one on, or set route.enabled to false" -}}
{{- end -}}
{{- with .Values.metrics.port -}}
{{- if not (hasKey $.Values.ports .) -}}
{{- fail (printf "metrics.port is %q: use the name of one of ports: %s" . (keys $.Values.ports | sortAlpha | join ", " | default "there is none")) -}}
{{- end -}}
{{- end -}}
{{- end -}}
