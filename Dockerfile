# One image, three programs: migrate once, then application and worker (scripts/serve/main.ts).
FROM node:26.10.0-bookworm-slim@sha256:662933cf47f013bc8e4beb31a6116448427a82057ba7c42c97e4c5ba766504c2 AS build
WORKDIR /srv/maincourante
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs && node scripts/docker/keep-runtime.ts /srv/maincourante

FROM node:26.10.0-bookworm-slim@sha256:662933cf47f013bc8e4beb31a6116448427a82057ba7c42c97e4c5ba766504c2
WORKDIR /srv/maincourante
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data LOG_KEYS=/log-keys BACKUP_FOLDER=/backups
RUN install --directory --owner=node --group=node --mode=0700 /data /log-keys /backups /packs
COPY --from=build /srv/maincourante .
USER node
EXPOSE 3000
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "scripts/serve/main.ts"]
CMD ["application"]
