# A built copy of Serumpun. PARTS says which of its parts a container runs; docs/operations.md says how they
# belong together, compose.yaml shows it.
FROM node:24-bookworm-slim AS build
WORKDIR /serumpun
COPY . .
# What builds stays behind in this stage.
RUN npm ci --include=dev --no-audit --no-fund \
  && npm run build \
  && find . -name node_modules -prune -exec rm -rf {} + \
  && rm -rf .turbo

FROM node:24-bookworm-slim
WORKDIR /serumpun
# Packages first: they change less often than the code, and this layer is kept.
COPY package.json package-lock.json .npmrc ./
COPY domain/package.json domain/
COPY search/package.json search/
COPY backend/package.json backend/
COPY storefront/package.json storefront/
COPY scripts/demo/package.json scripts/demo/
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /serumpun ./
# The copy itself belongs to root and is only read; all that is written goes to /data.
RUN install -d -o node -g node -m 700 /data
USER node
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  SERUMPUN_DATA_DIR=/data \
  NODE_COMPILE_CACHE=/data/compiled
VOLUME /data
# Storefront, backend with the Admin, embedded search.
EXPOSE 3000 9000 7700
# The first start migrates the database before the backend answers.
HEALTHCHECK --interval=10s --timeout=6s --start-period=5m --retries=3 \
  CMD ["node_modules/node/bin/node", "scripts/start/check-health.ts"]
# Not through npm, which would stand between Docker's SIGTERM and the parts that have to stop in order.
CMD ["node", "scripts/launch.cjs", "start/main.ts"]
