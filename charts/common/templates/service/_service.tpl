{{- /* One Service. Takes a dict: context, name, service, and labels of its own. */ -}}
{{- define "common.service" -}}
{{- $target := .service.targetPort | default (include "common.container.mainPort" .context.Values.ports) -}}
{{- $isExposed := has .service.type (list "NodePort" "LoadBalancer") -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "common.metadata" (dict "context" .context "name" .name "labels" .labels "annotations" .service.annotations) | nindent 2 }}
spec:
  type: {{ .service.type | quote }}
  selector:
    {{- include "common.labels.selector" .context | nindent 4 }}
{{- with .service.stickySeconds }}
  sessionAffinity: ClientIP
  sessionAffinityConfig:
    clientIP:
      timeoutSeconds: {{ int . }}
{{- end }}
  ports:
    - name: {{ $target | quote }}
      port: {{ include "common.service.port" . }}
      targetPort: {{ $target | quote }}
      protocol: TCP
{{- if and $isExposed .service.nodePort }}
      nodePort: {{ int .service.nodePort }}
{{- end }}
{{- end -}}
