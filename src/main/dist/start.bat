@echo off
rem Starts by a double click: finds a Java, asks once where the reports are, consolidates, opens the result.
chcp 65001 >nul
cd /d "%~dp0"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0jre\bin\java.exe" set "JAVA=%~dp0jre\bin\java.exe"

set "MAJOR=0"
for /f "tokens=3" %%v in ('cmd /c ""%JAVA%" -version 2>&1" ^| findstr /i /c:" version "') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "MAJOR=%%m"
if %MAJOR% GEQ 17 goto run

echo.
echo 没有找到 Java 17 或更新的版本。
echo 请安装 Java 17 或更新的版本（例如 Eclipse Temurin 或毕昇 JDK），再双击“开始汇总”；
echo 不能安装程序的电脑，可以把解压版的 Java 放到本文件夹里，文件夹取名 jre。
echo Java 17 or newer was not found. Install one, or unpack one into a folder "jre" beside this file.
echo.
pause
exit /b 1

:run
"%JAVA%" -Dfile.encoding=UTF-8 -jar "%~dp0huizong.jar" start %*
set "CODE=%ERRORLEVEL%"
echo.
pause
exit /b %CODE%
