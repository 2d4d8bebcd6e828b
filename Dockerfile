FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app .
# For the two key stores, each a volume of its own.
RUN install -d -m 700 -o node -g node /keys/first /keys/second
USER node
EXPOSE 3000
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# It serves and no more: `npm run migrate` is for a container of its own, which knows the database's owner.
# Without npm in between, the server itself hears that it is to end.
CMD ["node", "scripts/next.mjs", "start"]
