import { relay } from "../relay.js";

export default (request) => relay(request);

export const config = { path: "/api/gateway/*" };
