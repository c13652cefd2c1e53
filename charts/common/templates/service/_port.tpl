{{- /* The port of a Service: as given, else the port of the container behind it. Takes a dict: context, service. */ -}}
{{- define "common.service.port" -}}
{{- $target := .service.targetPort | default (include "common.container.mainPort" .context.Values.ports) -}}
{{- int (.service.port | default (get .context.Values.ports $target)) -}}
{{- end -}}
