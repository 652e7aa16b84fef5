# Installs and builds where there may be caches; nothing of the operator's is needed or kept here.
FROM node:20-bookworm-slim AS build
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /muster
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build && rm -rf .next/cache

FROM node:20-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
WORKDIR /muster
COPY --from=build /muster ./
RUN install -d -o node -g node -m 0700 .data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "bin/healthcheck.mjs"]
CMD ["node", "bin/start.mjs"]
