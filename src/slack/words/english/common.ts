/** English words of the area “common”. */
export const common = {};
