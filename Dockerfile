# syntax=docker/dockerfile:1
# Builds in three steps what runs in the last: no compiler, no package manager, no shell, no sandbox.

FROM node:24-bookworm-slim AS build
WORKDIR /opp
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json
RUN rm -rf dist/sandbox dist/.tsbuildinfo

FROM node:24-bookworm-slim AS packages
WORKDIR /opp
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund

FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /opp
ENV NODE_ENV=production OPP_DATA_DIR=/data OPP_OPERATIONS_PORT=9090
COPY package.json manifest.yml ./
COPY playbooks playbooks
COPY --from=packages /opp/node_modules node_modules
COPY --from=build /opp/dist dist
USER nonroot
VOLUME /data
EXPOSE 3000 9090
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s CMD ["/nodejs/bin/node", "dist/is-healthy.js"]
CMD ["dist/main.js"]
