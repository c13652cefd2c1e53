{{- /* How to reach one Service from outside. Takes a dict: context, name, service. */ -}}
{{- define "common.notes.reach" -}}
{{- $namespace := .context.Release.Namespace -}}
{{- $port := include "common.service.port" (dict "context" .context "service" .service) -}}
{{- if eq .service.type "NodePort" -}}
Reach {{ .name }} on any node (minikube: minikube service {{ .name }} --namespace {{ $namespace }} --url):
  NODE_IP=$(kubectl get nodes --output jsonpath='{.items[0].status.addresses[?(@.type=="InternalIP")].address}')
{{- if .service.nodePort }}
  echo "http://$NODE_IP:{{ int .service.nodePort }}/"
{{- else }}
  NODE_PORT=$(kubectl get service {{ .name }} --namespace {{ $namespace }} --output jsonpath='{.spec.ports[0].nodePort}')
  echo "http://$NODE_IP:$NODE_PORT/"
{{- end }}
{{- else if eq .service.type "LoadBalancer" -}}
Reach {{ .name }} at the address that the load balancer gave it:
  kubectl get service {{ .name }} --namespace {{ $namespace }} --output jsonpath='http://{.status.loadBalancer.ingress[0].ip}:{{ $port }}/'
{{- else -}}
Reach {{ .name }} from this machine, then open http://127.0.0.1:{{ include "common.notes.localPort" $port }}/
  kubectl port-forward service/{{ .name }} {{ include "common.notes.localPort" $port }}:{{ $port }} --namespace {{ $namespace }}
{{- end }}
{{ end -}}
