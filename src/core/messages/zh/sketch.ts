/** 在地图上画线、量距离和面积。 */
export const sketch = {
  'sketch.draw': '画一条线',
  'sketch.noMap': '这里没有可画线的交互地图：请改为选择起点城市和终点城市。',
  'sketch.measure': '量距离/面积',
  'sketch.line': '距离',
  'sketch.area': '面积',
  'sketch.loading': '正在等地图画好……',
  'sketch.how.line': '在地图上逐点单击；双击或按回车键完成，Esc 取消。',
  'sketch.how.area': '沿边界逐点单击；双击或按回车键完成，Esc 取消。',
  'sketch.length': '长 {km}',
  'sketch.around': '周长 {km}',
  'sketch.size': '面积 {area}，周长 {km}',
  'sketch.crossed': '边线与自身相交，面积无从计算；边线长 {km}',
  'sketch.noLine': '这不成一条线：至少要有两个不同的点。请再画一次。',
  'sketch.finish': '完成',
  'sketch.close': '结束绘制',
};
