FROM node:26-bookworm-slim

WORKDIR /srv/maincourante
RUN chown node:node .
USER node

COPY --chown=node:node . .
RUN node scripts/build.mjs && mkdir .data

EXPOSE 3000
CMD ["node", "scripts/start.mjs", "--empty"]
