import { relay } from "../../../../relay.js";

export const onRequest = ({ request }) => relay(request);
